package org.zaijiuye.access;

import static org.zaijiuye.records.Office.Level.CITY;
import static org.zaijiuye.records.Office.Level.COUNTY;
import static org.zaijiuye.records.Office.Level.SI;
import static org.zaijiuye.records.Office.Level.STREET;

import java.util.List;
import org.zaijiuye.records.Office;

/** All districts of Weihai and its development zones with one street each, and one of Taiyuan; parents first. */
final class DemoOffices {

    private static final String WEIHAI = "weihai";
    private static final String SHANXI = "shanxi";

    static final List<Office> ALL = List.of(
            new Office("3710", "威海市公共就业和人才服务中心", CITY, null, "3710", WEIHAI, null),
            new Office("371002", "环翠区公共就业服务中心", COUNTY, "3710", "371002", WEIHAI, null),
            new Office("371002001", "环翠楼街道便民服务中心", STREET, "371002", "371002001", WEIHAI, null),
            new Office("371002-si", "环翠区失业保险经办机构", SI, "3710", "371002", WEIHAI, null),
            new Office("371082", "荣成市公共就业服务中心", COUNTY, "3710", "371082", WEIHAI, null),
            new Office("371082001", "宁津街道便民服务中心", STREET, "371082", "371082001", WEIHAI, null),
            new Office("371082-si", "荣成市失业保险经办机构", SI, "3710", "371082", WEIHAI, null),
            new Office("1401", "太原市就业服务中心", CITY, null, "1401", SHANXI, null),
            new Office("140106", "迎泽区就业服务中心", COUNTY, "1401", "140106", SHANXI, null),
            new Office("140106001", "柳巷街道便民服务中心", STREET, "140106", "140106001", SHANXI, null),
            new Office("140106-si", "迎泽区失业保险经办机构", SI, "1401", "140106", SHANXI, null),
            new Office("371003", "文登区公共就业服务中心", COUNTY, "3710", "371003", WEIHAI, null),
            new Office("371003001", "龙山街道便民服务中心", STREET, "371003", "371003001", WEIHAI, null),
            new Office("371003-si", "文登区失业保险经办机构", SI, "3710", "371003", WEIHAI, null),
            new Office("371083", "乳山市公共就业服务中心", COUNTY, "3710", "371083", WEIHAI, null),
            new Office("371083001", "城区街道便民服务中心", STREET, "371083", "371083001", WEIHAI, null),
            new Office("371083-si", "乳山市失业保险经办机构", SI, "3710", "371083", WEIHAI, null),
            new Office("371071", "火炬高新区公共就业服务中心", COUNTY, "3710", "371071", WEIHAI, null),
            new Office("371071001", "怡园街道便民服务中心", STREET, "371071", "371071001", WEIHAI, null),
            new Office("371071-si", "火炬高新区失业保险经办机构", SI, "3710", "371071", WEIHAI, null),
            new Office("371072", "经济技术开发区公共就业服务中心", COUNTY, "3710", "371072", WEIHAI, null),
            new Office("371072001", "皇冠街道便民服务中心", STREET, "371072", "371072001", WEIHAI, null),
            new Office("371072-si", "经济技术开发区失业保险经办机构", SI, "3710", "371072", WEIHAI, null),
            new Office("371073", "临港区公共就业服务中心", COUNTY, "3710", "371073", WEIHAI, null),
            new Office("371073001", "草庙子街道便民服务中心", STREET, "371073", "371073001", WEIHAI, null),
            new Office("371073-si", "临港区失业保险经办机构", SI, "3710", "371073", WEIHAI, null));

    private DemoOffices() {}
}
